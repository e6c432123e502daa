"""Makes src/onrecord/outlets/outlets.csv from the collected facts: `python -m training.outlets FACTS.csv`.

A row is shipped only when at least one of its sources carries a licence that lets facts be passed on; its `source` lists those.
Display names and short forms of the best-known outlets are set by hand below, keyed by the domain that the sourced row gives.
"""

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/onrecord/outlets/outlets.csv"
COLUMNS = ["name", "aliases", "domain", "country", "kind", "owner", "successor_of", "source"]
LICENSED = {
    "drmikecrowe/mbfcext": "MIT",
    "yinleon/LocalNewsDataset": "MIT",
    "idiap/Factual-Reporting-and-Political-Bias-Web-Interactions": "Apache-2.0",
    "kagisearch/kite-public": "MIT",
    "mdiplo/Medias_francais": "ODC-By-1.0",
    "plenaryapp/awesome-rss-feeds": "CC0-1.0",
    "flairNLP/fundus": "MIT",
}
BEST = {
    "washingtonpost.com": "The Washington Post|Washington Post|WaPo",
    "nytimes.com": "The New York Times|New York Times|N.Y. Times|NY Times|NYT",
    "wsj.com": "The Wall Street Journal|Wall Street Journal|WSJ",
    "apnews.com": "The Associated Press|Associated Press|AP|ap.org",
    "huffpost.com": "HuffPost|The Huffington Post|Huffington Post",
    "afp.com": "Agence France-Presse|AFP",
    "upi.com": "United Press International|UPI",
    "dpa.com": "Deutsche Presse-Agentur|dpa|DPA",
    "ptinews.com": "Press Trust of India|PTI",
    "aninews.in": "Asian News International|ANI News|ANI",
    "irna.ir": "Islamic Republic News Agency|IRNA",
    "aa.com.tr": "Anadolu Agency|Anadolu Ajansı|Anadolu",
    "kyodonews.net": "Kyodo News|Kyodo",
    "xinhuanet.com": "Xinhua|Xinhua News Agency",
    "yna.co.kr": "Yonhap News Agency|Yonhap",
    "efe.com": "EFE|Agencia EFE",
    "tass.com": "TASS|ITAR-TASS",
    "bbc.com": "BBC|BBC News|The BBC|BBC World Service|British Broadcasting Corporation|bbc.co.uk",
    "sky.com": "Sky News|Sky",
    "pbs.org": "PBS|Public Broadcasting Service|PBS NewsHour",
    "npr.org": "NPR|National Public Radio",
    "c-span.org": "C-SPAN",
    "foxnews.com": "Fox News|Fox News Channel|Fox|Fox News Digital",
    "cbsnews.com": "CBS|CBS News",
    "nbcnews.com": "NBC|NBC News",
    "abcnews.go.com": "ABC News|ABCNews.com",
    "cnn.com": "CNN|Cable News Network",
    "ms.now": "MSNBC|MS NOW",
    "bloomberg.com": "Bloomberg News|Bloomberg",
    "latimes.com": "Los Angeles Times|L.A. Times|LA Times",
    "usatoday.com": "USA Today",
    "thehill.com": "The Hill",
    "theatlantic.com": "The Atlantic",
    "time.com": "Time|TIME magazine",
    "politico.com": "Politico",
    "buzzfeednews.com": "BuzzFeed News|BuzzFeed",
    "thedailybeast.com": "The Daily Beast|Daily Beast",
    "dailycaller.com": "The Daily Caller|Daily Caller",
    "breitbart.com": "Breitbart News|Breitbart",
    "theguardian.com": "The Guardian|Guardian",
    "telegraph.co.uk": "The Telegraph|The Daily Telegraph|Daily Telegraph",
    "spiegel.de": "Der Spiegel|Spiegel Online|Spiegel",
    "dw.com": "Deutsche Welle|DW",
    "rferl.org": "Radio Free Europe/Radio Liberty|Radio Free Europe|RFE/RL",
    "voanews.com": "Voice of America|VOA",
    "yomiuri.co.jp": "Yomiuri Shimbun|The Yomiuri Shimbun|Yomiuri",
    "nikkei.com": "Nikkei|Nikkei Asia",
    "alhadath.net": "Al Arabiya|Al-Arabiya",
    "aljazeera.com": "Al Jazeera|Al-Jazeera",
    "haaretz.com": "Haaretz|Ha'aretz",
    "variety.com": "Variety",
    "kommersant.ru": "Kommersant",
    "ria.ru": "RIA Novosti|RIA",
    "rt.com": "RT|Russia Today",
    "nypost.com": "New York Post|NY Post|N.Y. Post",
    "nydailynews.com": "New York Daily News|NY Daily News",
    "bostonglobe.com": "The Boston Globe|Boston Globe",
    "timesofisrael.com": "The Times of Israel|Times of Israel",
    "indiatimes.com": "The Times of India|Times of India",
    "jpost.com": "The Jerusalem Post|Jerusalem Post",
    "smh.com.au": "The Sydney Morning Herald|Sydney Morning Herald",
    "ft.com": "Financial Times|The Financial Times|FT",
    "newyorker.com": "The New Yorker|New Yorker",
    "ukrinform.com": "Ukrinform",
    "mirror.co.uk": "Daily Mirror|The Mirror",
    "people.com": "People|People magazine",
    "cbc.ca": "CBC|CBC News|Canadian Broadcasting Corporation",
    "businessinsider.com": "Business Insider",
    "dailywire.com": "The Daily Wire|Daily Wire",
}
KNOWN = """abc.net.au tmz.com gawker.com vanityfair.com motherjones.com salon.com vox.com slate.com nationalreview.com newsweek.com
thenation.com newrepublic.com reason.com thefederalist.com townhall.com washingtonexaminer.com washingtontimes.com freebeacon.com theblaze.com
mediaite.com people.com usmagazine.com eonline.com ew.com hollywoodreporter.com deadline.com techcrunch.com theverge.com wired.com engadget.com
cnet.com realclearpolitics.com rollcall.com talkingpointsmemo.com thinkprogress.org foreignpolicy.com forbes.com fortune.com marketwatch.com
newsmax.com theintercept.com propublica.org justthenews.com lawandcrime.com nymag.com esquire.com gq.com rollingstone.com billboard.com
pitchfork.com businessinsider.com qz.com mic.com bustle.com jezebel.com deadspin.com gizmodo.com thedailywire.com westernjournal.com
washingtonmonthly.com theweek.com csmonitor.com denverpost.com seattletimes.com sfchronicle.com mercurynews.com startribune.com
dallasnews.com houstonchronicle.com chron.com ajc.com miamiherald.com tampabay.com orlandosentinel.com sun-sentinel.com baltimoresun.com
philly.com inquirer.com post-gazette.com cleveland.com freep.com detroitnews.com jsonline.com indystar.com kansascity.com stltoday.com
desmoinesregister.com azcentral.com reviewjournal.com oregonlive.com sacbee.com ocregister.com sandiegouniontribune.com newsday.com
bostonherald.com chicagotribune.com chicago.suntimes.com suntimes.com buzzfeed.com statesman.com concordmonitor.com unionleader.com"""
"""Domains of well-known outlets that fewer than three lists name."""
NOISE = re.compile(r"rss|feed|top stories|breaking|latest news|world news|front page|\bplaybook\b|^world$|^home|^news$|news and analysis", re.IGNORECASE)
DOMAIN = re.compile(r"^[\w.-]+\.[a-z]{2,}$")


def main() -> None:
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as file:
        rows = list(_chosen(csv.DictReader(file)))
    rows = _distinct(sorted(rows, key=_evidence))
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        out.writeheader()
        out.writerows(rows)
    print(len(rows), "outlets")


def _evidence(row: dict[str, str]) -> tuple[bool, int, str, str]:
    """Where two outlets share a name, the earlier row keeps it: best known, then most often listed."""
    return row["domain"] not in BEST, -row["source"].count("|"), row["name"].casefold(), row["domain"]


def _chosen(rows: Iterable[dict[str, str]]) -> Iterator[dict[str, str]]:
    for row in rows:
        sources = row["source"].split("|")
        licensed = [s for s in sources if s.split(":")[0] in LICENSED]
        if licensed and _wanted(row, len(sources)):
            yield _edited(row) | {"source": "|".join(f"{s} ({LICENSED[s.split(':')[0]]})" for s in licensed)}


def _wanted(row: dict[str, str], sources: int) -> bool:
    if NOISE.search(row["name"]) or len(row["name"]) < 2 or "/" in row["name"]:
        return row["domain"] in BEST
    sure = sources >= 3 or row["kind"] == "agency" or "kagisearch" in row["source"] or "fundus" in row["source"]
    return row["domain"] in BEST or row["domain"] in KNOWN.split() or sure or (sources >= 2 and bool(row["country"]) and row["country"] != "US")


def _edited(row: dict[str, str]) -> dict[str, str]:
    name = row["name"]
    aliases = [a for a in row["aliases"].split("|") if len(a) > 2 and not NOISE.search(a) and not DOMAIN.match(a) and _telling(a, name)]
    if best := BEST.get(row["domain"]):
        name, *aliases = best.split("|")
    kept = "|".join(dict.fromkeys(a.strip() for a in aliases if a.strip() != name))
    return {c: row[c] for c in COLUMNS} | {"name": name, "aliases": kept}


def _telling(alias: str, name: str) -> bool:
    """Short forms of one capitalised word (“Republican”, a town) name too many things, unless the full name begins with them."""
    words = alias.removeprefix("The ").split()
    return len(words) > 1 or not words[0].isascii() or (alias.isupper() and alias.isalpha()) or name.casefold().startswith(alias.casefold())


def _distinct(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """One row for each domain among the best known (the best sourced); every other row as it is."""
    best: dict[str, dict[str, str]] = {}
    for row in rows:
        if row["domain"] in BEST and row["source"].count("|") >= best.get(row["domain"], row)["source"].count("|"):
            best[row["domain"]] = row
    return [r for r in rows if r["domain"] not in BEST or best[r["domain"]] is r]


if __name__ == "__main__":
    main()
