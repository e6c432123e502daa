"""What is kept between runs: so far, people's decisions."""
