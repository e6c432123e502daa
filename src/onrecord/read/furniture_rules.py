"""What the furniture of news pages says, as a table: name, explanation, and the forms it takes (white space counts as one blank)."""

from onrecord.read.rule import Rule, rule

NETWORK = (
    r"(?:facebook|fb|twitter|x|instagram|whats ?app|telegram|viber|linked ?in|reddit|pinterest|messenger|threads|bluesky"
    r"|mastodon|youtube|tiktok|google news|flipboard|e-?mail|sms|print|tweet|share|copy link|link copied|save|bookmark)"
)
THING = r"(?:article|story|post|page|news|report|link|video|text|interview)"
END = r"[ »›>→….:!]*"
COUNT = r"(?: ?\(?\d[\d,.]*\)?)?"
LINKS = r"(?:articles?|stor(?:y|ies)|news|posts?|content|topics?|coverage|links?|reading)"
AGENCY = r"(?:ap|afp|reuters|epa|getty(?: images)?|shutterstock|istock|alamy|xinhua|tass)"
PICTURE = r"(?:photo|image|picture|pic|video|photograph|footage|screenshot|illustration|graphic)s?"

WHOLE: tuple[Rule, ...] = (
    rule(
        "comment",
        "a prompt to comment or review",
        rf"(?:please )?(?:leave|write|add|post|submit)(?: (?:a|an|your))? (?:review|comment|reply|feedback)(?: below| here| cancel reply)?{COUNT}{END}",
        rf"(?:view|show|load|see|read|hide)(?: (?:the|all|more))?{COUNT} (?:comments|reviews|replies){COUNT}{END}",
        rf"(?:\d[\d,.]* comments?|comments?{COUNT}|no comments(?: yet)?){END}",
        rf"be the first to (?:comment|review|reply)\b.{{0,60}}|(?:join the (?:conversation|discussion|debate)|have your say){END}",
        r"(?:join the (?:conversation|discussion|debate)|have your say|let us know what you think) (?:in|on|below|here)\b.{0,100}",
        r"what do you think\? (?:let us|tell us|comment)\b.{0,100}|your e-?mail address will not be published\b.*",
        r"comments (?:are|have been) (?:closed|moderated|disabled|off)\b.{0,100}",
    ),
    rule(
        "share",
        "a prompt to share",
        rf"(?:please )?(?:share|tweet|print|e-?mail|send|save|bookmark)(?: (?:this|the|it|with|to|on|via|by|your|friends|a|friend|{THING}|{NETWORK})){{0,6}}{END}",
        rf"share (?:this(?: {THING})?|on|via)(?: ?[:|–—-]).{{0,120}}",
        rf"{NETWORK}(?:[ |,/•·:–-]+{NETWORK})+{END}",
    ),
    rule(
        "follow",
        "a prompt to follow the outlet",
        rf"(?:please )?(?:follow|join|like|find|visit|watch|read|add|connect with|keep up with) (?:us|me|our|@\w+|[\w.’'-]+(?: [\w.’'-]+){{0,4}}) (?:on|at|via) (?:our |the )?(?:official )?{NETWORK}\b.{{0,120}}",
        rf"(?:follow|like|join) (?:us|@\w+|our (?:\w+ )?(?:channel|page|group)\b.{{0,80}}){END}",
        r"(?:stay|keep) (?:connected|in touch|up to date) with us\b.{0,100}",
        r"our (?:telegram|whatsapp|youtube|viber) (?:channel|group|page)\b.{0,100}",
    ),
    rule(
        "newsletter",
        "a newsletter or alert prompt",
        r"(?:please )?(?:sign(?:ing)? up|subscribe|register)\b(?! to (?:continue|read|keep)).*\b(?:newsletters?|alerts?|notifications|inbox|briefings?|updates|bulletin|mailing list|e-?mails?|channel|feed|podcast)\b.*",
        r"(?:get|receive|want|don['’]t miss|never miss|stay informed|enter your e-?mail)\b.*\b(?:(?:in|to) your inbox|newsletters?|news alerts?|push notifications?|e-?mail address|delivered (?:daily|weekly|to you))\b.*",
    ),
    rule(
        "read more",
        "a link to another page",
        r"(?:read|see|watch|listen|learn|find out|view|more)(?: (?:more|also|next|on|further|this|too)){0,2} ?[:|»›>→–—](?! ?[“\"]).*",
        rf"(?:related(?: {LINKS})?|recommended(?: for you)?|more (?:on|from|about)(?: [\w’'-]+){{0,5}}|further reading) ?[:|»›>→–—].*",
        r"(?:in case you missed it|(?:on|earlier on) (?:this|the) (?:topic|subject)|up next|next|previous|trending(?: now)?) ?[:|»›>→].*",
        rf"(?:read|see|learn|find out|watch|load|show|view) (?:more|also|next|further)(?: here| about (?:it|this)(?: here)?| (?:news|stories|articles))?{END}",
        rf"continue reading{END}|read (?:the )?(?:full|whole|original|entire) {THING}(?: here| on [\w. -]{{2,40}})?{END}|(?:full|whole) (?:article|story|text)(?: here)?{END}",
    ),
    rule(
        "link heading",
        "a heading over links to other pages",
        rf"(?:related {LINKS}|recommended(?: (?:for you|articles|stories|reading))?|more (?:on this (?:story|topic|subject)|stories|news|like this)){END}",
        rf"you (?:may|might) (?:also )?(?:like|be interested in|have missed){END}|(?:read|see) also{END}|also read{END}|trending(?: now)?{END}",
        rf"(?:most (?:read|popular|viewed)|editors?['’]? picks?|top stories|latest (?:news|stories)|up next|further reading|(?:other|similar) (?:news|articles|stories)){END}",
    ),
    rule(
        "click",
        "a prompt to click",
        r"(?:please )?(?:click|tap|press|scroll|swipe)(?: on)? (?:here|below|down|the (?:link|image|photo|video|button|play))\b.*",
        r"(?:please )?(?:click|tap|press|scroll|swipe) to (?:read|view|watch|see|share|subscribe|enlarge|expand|play)\b.*",
    ),
    rule(
        "photo credit",
        "a photo credit",
        rf"(?:(?:file|handout|illustrative|stock|featured|cover) )?{PICTURE}(?: (?:credits?|source|by|from|courtesy(?: of)?|caption))? ?[:/|©].{{1,160}}",
        r"[\[(](?:file |handout )?(?:photo|image|picture|video|screenshot)s?(?: (?:credits?|source|by|courtesy of))? ?[:/|©][^()\[\]]{1,160}[\])]\.?",
        rf"[\[(]?(?:file |handout )?{PICTURE} (?:by|courtesy(?: of)?|credits?) [^.]{{1,100}}\.?[\])]?",
        r"[\[(]?(?:file|handout|stock|illustrative) (?:photo|image|picture)[\])]?\.?|(?:photo|image) (?:source|caption),.{1,160}",
        rf"[\[(]?{AGENCY}(?: (?:photo|images?))? ?/.{{1,120}}|[^.!?]{{0,80}}/ ?(?:getty images|shutterstock|istock|alamy)\.?[\])]?\.?|getty images|shutterstock",
    ),
    rule(
        "paywall",
        "a prompt to pay or sign in before reading on",
        r"(?:please )?(?:subscribe|sign in|log ?in|register|sign up|create an? (?:free )?account)(?: (?:now|today|for free|or \w+(?: \w+)?))? (?:to|and) (?:continue|keep|read|unlock|access|view)\b.*",
        r"(?:to|want to) (?:continue|keep|read|unlock|access)\b.*\b(?:subscribe|subscription|subscriber|sign in|log in|register|create an account|membership)\b.*",
        r"this (?:article|content|story|post|page) is (?:only |exclusively |exclusive )?(?:for|available (?:only )?(?:to|for)|reserved for|limited to)\b.*\b(?:subscribers?|members?)\b.*",
        r"(?:for )?subscribers? only|subscriber[- ]only(?: (?:article|content|story))?|you(?: have|['’]ve) (?:reached|read|used)\b.*\b(?:article limit|free (?:articles?|stories))\b.*",
    ),
    rule(
        "subscription",
        "a subscription prompt",
        rf"(?:please )?(?:subscribe|become an? (?:subscriber|member|patron|supporter)|start your (?:free )?(?:trial|subscription))(?: (?:now|today|here|for free|to (?:us|our [\w ’']{{2,40}}))|for as little as.*)?{END}",
        r"(?:already|not yet) (?:a |an )?(?:subscriber|subscribed|member|registered)\b.{0,80}|already have an account\b.{0,80}",
        rf"support (?:our|independent|quality) (?:\w+ )?(?:journalism|work|newsroom|reporting|team)\b.{{0,200}}|(?:donate|make a donation)(?: (?:now|today|here))?{END}",
        r"(?:sign|log) in|my account",
    ),
    rule(
        "cookies",
        "a cookie or consent notice",
        r"(?:we|this (?:web)?site|our (?:web)?site|we and our partners) uses? (?:\w+ )?cookies\b.*|cookie (?:policy|settings|preferences|notice)\b.{0,80}",
        r"(?:accept|reject|allow|manage|decline)(?: all)? cookies\b.{0,100}|(?:accept|reject) all|manage (?:preferences|settings|consent)",
        r"by (?:continuing|using|browsing|clicking)\b.*\b(?:you (?:agree|accept|consent)|cookies?)\b.*|privacy policy.{0,80}|terms (?:of|and) (?:use|service|conditions).{0,80}",
    ),
    rule(
        "advertisement",
        "a mark of advertising",
        r"(?:advert(?:isement|ising|orial)?|sponsored(?: (?:content|by [\w ]{1,40}|post|links?))?|promoted(?: content)?|paid (?:content|post|partnership))(?:\W*(?:continue reading below|scroll to continue.{0,40}|advertisement))?\W*",
        r"(?:story|article) continues (?:below|after)\b.{0,60}|continue reading (?:below|the main story)|scroll (?:down )?to continue\b.{0,60}",
    ),
    rule(
        "rights",
        "a notice of rights",
        r"(?:©|\(c\)|copyright (?=©|\(c\)|\d)).{1,250}|(?:[^.]{0,80}\. ?)?all rights reserved\b.{0,250}",
        r"this material may not be (?:published|broadcast|rewritten|redistributed|reproduced)\b.*",
        r"(?:any )?(?:reproduction|reprint(?:ing)?|use|copying) of (?:this|the|our|these)? ?(?:materials?|content|articles?|texts?)\b.*\b(?:permission|hyperlink|prohibited)\b.*",
    ),
    rule(
        "feedback",
        "a prompt to write to the outlet",
        r"report an? (?:typo|error|mistake|problem)\b.{0,100}|if you(?:['’]ve| have)? (?:notice|noticed|find|found|spot|spotted|see) an? (?:error|mistake|typo|misprint)\b.*",
        r"(?:got|have) a (?:news )?tip\?.*|send (?:us )?(?:your )?(?:news )?tips\b.*|was this (?:article|page|story) helpful\?.*|rate this (?:article|story|post).{0,60}",
        r"contact (?:us|the (?:author|reporter|newsroom))(?: (?:at|via|by|on|here)\b.{1,100})?\W*",
    ),
    rule(
        "navigation",
        "a piece of the page's navigation",
        r"back to (?:top|home(?:page)?|all news)|skip to (?:main )?content|home(?: ?[>»›|/] ?[\w &’'-]{1,30}){1,5}",
        r"(?:tags?|keywords?|filed under|posted in|categor(?:y|ies)) ?:.{1,250}|(?:menu|search|close|loading|next|previous)[ .…»«<>]*",
        r"\d{1,3}[ -]min(?:ute)?s?(?: read)?|(?:reading|read) time ?:?.{0,30}|listen to this (?:article|story).{0,40}|\d[\d,.]* (?:views?|shares?|likes?)",
    ),
)
"""Rules that must fit a whole paragraph, or the last sentence of one."""

WITHIN: tuple[Rule, ...] = (
    rule(
        "photo credit",
        "a photo credit",
        r"[(\[](?:(?:file|handout)\s)?(?:photo|image|picture|video)s?\s?(?:(?:credits?|source|by|courtesy\sof)\s?)?[:/][^()\[\]\n]{1,120}[)\]]",
        r"[(\[](?:ap|afp|reuters|epa)\s(?:photo|image)\s?/[^()\[\]\n]{1,120}[)\]]|[(\[](?:photo|image)\s(?:by|courtesy\sof)\s[^()\[\]\n]{1,120}[)\]]",
    ),
    rule("truncation", "a count of characters cut off", r"\[\+?\d{1,6}\s(?:more\s)?char(?:acter)?s?\]"),
)
"""Rules that fit anywhere in a paragraph."""

LINK = rule("link", "a link under a heading of links", r".+")
"""For the short lines that follow a heading of links."""
