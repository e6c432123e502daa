"""Ordinary words and common surnames that are also the name of some outlet: such a name counts only beside a cue."""

ORDINARY = frozenset(
    """
    advance advocate age ahead app argus armenia as asia atlantic aus australian beacon bee bild blade blaze blick block
    bulletin business canada canal capital century challenges chief chronicle citizen city columbian commerce conversation
    courier crikey current cyprus daily dawn day deadline delo democrat diplomat dispatch dna dnes duran eagle echo economist
    editor el elle enterprise era esquire essence europe examiner express fact figaro focus forbes fortune forum forward fox
    free gala gazette geo georgia gleaner globe globes globo guardian heat hello herald herb here hill hindu hindustan
    historia hour hub independent index india indicator insider intercept item jamaica journal just kicker king know kota kris
    la le leader ledger live local look lookout mail management marca marianne market mediafax mega memo mercury metro mexico
    mic mirror money monitor morning motherboard ms nation national nature new news newsday newsroom next nine north nos now
    observer olympian onion open origo outlook panorama pantagraph paper parade parliament patch patriot peninsula people
    phoenix pilot pioneer plus point politics post pravda press pride progress province psyche pulse punch quartz radar rant
    reason record red reflector reforma register report reporter republic review rumble russia sabah salon scene science scoop
    scotsman scroll seven shape sky slate south spa spectator spiegel sport sports standard star state statesman stern stories
    street stuff sun sunday syracuse tab telegram telegraph the time times today trend tribune trouw truth turkey ukraine
    update us variety varsity verge view villager vogue voice vox wand war watch watson wave wavy wear week welt west what
    wink wire wired wis wish wolf wood world wow you
    """.split()  # noqa: SIM905 - a list of some hundred quoted words is unreadable
)
