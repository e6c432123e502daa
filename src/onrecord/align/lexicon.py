"""Word lists of English that alignment rests on: function words, negation, opposites, modality, stance of cues."""

from onrecord.text.words import word_set

STOP = word_set("""
    a about after all also am an and any are as at be because been before being both but by can could did do does doing down during each
    even for from further had has have having he her here hers herself him himself his how i if in into is it its itself just like me more
    most my myself no nor not now of off on once only or other our ours out over own s same she should so some such t than that the their
    theirs them themselves then there these they this those through to too under until up very was we were what when where which while who
    whom why will with would you your yours yourself ve re ll d m mr mrs ms dr one us may might must shall
""")
NEGATIONS = word_set("""
    no not never none nothing nobody neither nor cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't
    wouldn't couldn't shouldn't mustn't ain't
""")
LIGHT = word_set("""
    allow allowing believe consider considering considered discuss discussed discussing expect expecting going intend intending intention
    mean meant plan planned planning plans possible seek seeking think thinking want wanted wanting wants wish
""")
"""Words that pass a negation on to the next one (“not planning to sell”)."""
NEGATIVE = NEGATIONS | word_set("""
    barely denied denies deny denying fail failed fails false falsely hardly impossible inappropriate refuse refused refuses refusing reject
    rejected rejects unable unacceptable unchanged unlikely unwilling without wrong
""")
"""Words that make a statement a negative one, plain negations among them."""
POSITIONS = word_set("commitment mind opinion opposition policy position stance support view views")
"""What somebody holds to or changes."""
TURNS = word_set("""
    about-turn backtrack backtracked backtracking reversal reverse reversed reversing shift shifted shifting
    soften softened softening turnaround u-turn waver wavered wavering
""")
"""Words for a change of position that need no further word; “change” needs a position beside it."""
PLAYED_DOWN = word_set("hardly less rather without")
"""Words before a change that say it is none (“less a shift than …”)."""
DENIALS = word_set("""
    contradict contradicted contradicts denied denies deny denying dispute disputed disputes disputing rebut rebuts rebutted refute refuted
    refutes
""")
CHARGES = word_set("accusation accusations allegation allegations charge charges claim claims report reports story wrongdoing")
"""What may be denied as a whole: it tells not what is denied."""
REVERSALS = word_set("""
    cancel cancelled cancelling cancels drop dropped dropping drops end ended ending ends lift lifted lifting lifts overturn overturned
    overturning overturns relax relaxed relaxing repeal repealed repealing repeals rescind rescinded reverse reversed reverses reversing
    revoke revoked scrap scrapped scrapping suspend suspended suspending suspends
""")
"""Words that turn what they are about into its contrary (“lift the ban”)."""
KIN = tuple(
    word_set(row)
    for row in [
        "abandon alter amend change modify reverse reversal revise shift soften waver",
        "aid assist help",
        "allow let permit",
        "attack assault strike",
        "back endorse favor favour support",
        "begin launch start",
        "boost grow increase raise rise",
        "buy purchase acquire",
        "cease end halt stop",
        "collude conspire coordinate",
        "communicate communication contact conversation converse correspond correspondence talk",
        "cut lower reduce slash trim",
        "damage harm hurt injure",
        "depart exit leave quit resign",
        "destroy ruin wreck",
        "discuss negotiate talk",
        "fire dismiss sack",
        "gather meet meeting",
        "give grant provide",
        "guard protect safeguard shield",
        "inform notify tell warn",
        "kill murder slay",
        "pay fund finance",
        "prevent block bar ban forbid prohibit",
        "steal rob theft",
        "threat threaten endanger",
    ]
)
"""Words that come to the same when one report denies them and another asserts them."""
GENERIC_CUES = word_set("""
    say says said saying tell tells told telling add adds added adding according note notes noted write writes wrote writing state states
    stated report reports reported reporting comment commented continue continued explain explained statement ask asks asked
""")
FIRM = word_set("will shall must certainly definitely surely")
TENTATIVE = word_set("may might could perhaps possibly maybe potentially likely")

FOR = word_set("""
    accept accepted accepting accepts acknowledge acknowledged acknowledges admit admits admitted agree agreed agrees applaud applauded
    applauds approve approved approves backed backing backs celebrate celebrated celebrates commend commended confirm confirmed confirming
    confirms defend defended defends embrace embraced endorse endorsed endorses endorsing favor favored favors favour favoured hail hailed
    hails praise praised praises praising promote promoted support supported supporting supports welcome welcomed welcomes
""")
AGAINST = DENIALS | word_set("""
    attack attacked attacks assail assailed blast blasted blasts complain complained condemn condemned condemning condemns criticise
    criticised criticism criticize criticized criticizes criticizing decry decried denounce denounced denounces deplore deplored object
    objected oppose opposed opposes opposing protest protested protests rail railed rebuke rebuked reject rejected rejecting rejects slam
    slammed slams
""")
ATTACKS = word_set(
    "accuse accused accuses accusing bash bashed blame blamed blames chided fault faulted faults lambasted mocked ripped scolded"
)
"""Cues by which somebody is attacked, besides those that are against a thing."""
OPPOSITES = tuple(
    tuple(row.split("/"))
    for row in [
        "accept/refuse",
        "accept/reject",
        "advance/retreat",
        "agree/disagree",
        "agree/refuse",
        "allow/ban",
        "allow/block",
        "allow/forbid",
        "allow/prohibit",
        "ally/enemy",
        "approve/reject",
        "begin/end",
        "benefit/harm",
        "benefit/hurt",
        "better/worse",
        "build/destroy",
        "buy/sell",
        "cause/prevent",
        "closed/open",
        "confirm/deny",
        "create/destroy",
        "cut/raise",
        "danger/safety",
        "dead/alive",
        "decline/rise",
        "decrease/increase",
        "deny/admit",
        "deploy/withdraw",
        "difficult/easy",
        "enter/leave",
        "exclude/include",
        "expand/shrink",
        "fail/succeed",
        "failure/success",
        "fall/rise",
        "false/true",
        "fewer/more",
        "free/jailed",
        "gain/lose",
        "guilty/innocent",
        "grow/shrink",
        "harm/help",
        "help/hurt",
        "hire/fire",
        "impose/lift",
        "improve/worsen",
        "install/remove",
        "join/leave",
        "keep/abandon",
        "keep/drop",
        "keep/withdraw",
        "kill/save",
        "legal/illegal",
        "lie/truth",
        "lose/win",
        "lower/raise",
        "maintain/abandon",
        "maintain/change",
        "major/minor",
        "many/few",
        "negative/positive",
        "oppose/favor",
        "oppose/favour",
        "oppose/support",
        "oppose/welcome",
        "peace/war",
        "permit/ban",
        "praise/condemn",
        "profit/loss",
        "protect/endanger",
        "quit/remain",
        "quit/stay",
        "reduce/increase",
        "release/detain",
        "remain/leave",
        "right/wrong",
        "safe/dangerous",
        "start/stop",
        "stay/leave",
        "stay/withdraw",
        "strengthen/weaken",
        "strong/weak",
        "unchanged/change",
        "unchanged/shift",
        "victory/defeat",
    ]
)
DIRECTIVES = word_set("""
    advise advised advises advising appeal appealed appeals ask asked asking asks beg begged begs demand demanded
    demanding demands encourage encouraged encourages encouraging implore implored order ordered orders plead pleaded pleads press pressed
    presses pressing propose proposed proposes proposing recommend recommended recommends request requested requests suggest
    suggested suggesting suggests urge urged urges urging
""")
"""Cues by which somebody asks for a thing to be done; “called for” and “pushed for” too (`FOR_IT`)."""
FOR_IT = word_set("call called calling calls push pushed pushes pushing")
REFUSALS = word_set("""
    decline declined declines dismiss dismissed dismisses dismissing oppose opposed opposes opposing rebuff rebuffed refusal refuse refused
    refuses refusing reject rejected rejecting rejects resist resisted resisting resists rule ruled ruling spurn spurned turned vow vowed
    vows
""")
"""Cues by which somebody turns down what is asked for; some need a further word (`TURNING`)."""
TURNING = {"rule": "out", "ruled": "out", "ruling": "out", "turned": "down", "vow": "not", "vowed": "not", "vows": "not"}
SPEAKING = word_set("""
    accept accuse admit agree allege announce apologise apologize ask assert assure blame call claim concede confirm declare demand deny
    guarantee insist make mention name order pledge promise propose quote recognise recognize report request reveal rule say speak state
    suggest tell threaten urge vow warn write
""")
"""Verbs of which it may be denied that somebody did it."""
SEASONS = word_set("spring summer autumn winter fall christmas easter")
_SMALL = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
NUMBERS = {word: float(n) for n, word in enumerate(_SMALL.split(), 2)}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "mm": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
UNITS = {
    word: kind
    for kind, row in (
        ("money", "cent cents dollar dollars euro euros pound pounds"),
        ("percent", "% percent pct"),
        ("time", "second seconds minute minutes hour hours day days week weeks month months year years decade decades"),
        (
            "size",
            "foot feet inch inches kilogram kilograms kilometer kilometers kilometre kilometres km meter meters metre metres mile miles",
        ),
    )
    for word in row.split()
} | {"per cent": "percent"}
"""What the word behind a number counts."""
