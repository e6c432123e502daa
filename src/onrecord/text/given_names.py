"""Common given names with the gender they usually tell, and their short forms. Written by hand for onrecord; no third-party list."""

from onrecord.text.words import word_set

_WOMEN = """abigail adriana agnes aisha alyssa alexandra alice alicia alina alison amanda amelia amina amy ana anastasia andrea angela angelina anita ann
anna anne annette annie antonia april ariana ashley astrid audrey ayesha barbara beata beatrice bella bernadette beth bettina betty beverly birgit
bonnie brenda bridget brigitte brittany camilla carla carmen carol carole carolina caroline carolyn catherine cathy cecilia celia charlotte
chelsea cheryl christina christine cindy claire clara claudia colleen connie cristina cynthia daniela danielle daria dawn deborah
debra delia denise diana diane dianne dolores donna dora doris dorothy ebony edith eileen elaine eleanor elena elisa elisabeth elise elizabeth
ella ellen elsa emily emma erica erin esther ethel eva evelyn faith farah fatima federica felicia fiona florence frances francesca freya gabriela
gail galina geraldine gertrude gina giorgia giulia gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen helena helga
hilary hillary holly ida ilona imelda ines ingrid irena irene irina iris isabel isabella ivana jackie jacqueline jana jane janet janice
jasmine jeanette jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn josephine joyce juanita judith judy julia juliana julie
juliet karen karin karla katarina kate katerina katherine kathleen kathryn kathy katie katrina kayla kim kimberly kirsten
kristen kristina laila lara latoya laura lauren leah leila lena leticia lillian lily linda lisa liz loretta lori lorraine louise lucia lucy
luisa lydia lynn madeleine magdalena maggie manuela marcia margaret margarita maria mariam mariana marie marilyn marina marjorie marlene
marta martha mary matilda maureen maxine megan melanie melissa mercedes meredith mia michelle mildred milena mina miranda miriam molly
monica monika muriel myra nadia nadine nancy naomi natalia natalie natasha nicole nicola nikki nina nora norma olga olivia oksana paige pam pamela
patricia patti paula pauline peggy penelope penny phyllis priscilla priti rachel ramona rebecca regina renata renee rhonda rita roberta rosa
rosalind rose rosemary roxanne ruth sabina sabrina sally samantha sandra sara sarah selma shannon sharon sheila shelley shirley silvia simone
sofia sonia sonya sophia sophie stacey stella stephanie sue susan susanna suzanne svetlana sylvia tamar tamara tammy tanya tara tatiana teresa
theresa therese tiffany tina tracy ulrike ursula valentina valerie vanessa vera veronica victoria violet virginia viola wanda wendy whitney
yasmin yelena yolanda yulia yvette yvonne zainab zoe"""

_MEN = """aaron abdul abdullah abraham adam adolf adrian ahmad ahmed alan albert aldo alec aleksandr alejandro alessandro alex alexander alexei alexey
alfred ali allan allen alonso alvin amir anatoly anders andre andreas andrei andrew andrey andy angus ansgar anthony anton antonio antony
archibald armando arnold arthur artur arturo ashraf augusto barry bart bashar ben benjamin bernard bernie bertrand bill billy bob bobby boris brad
bradley brandon brendan brent brett brian bruce bruno bryan byron calvin carl carlo carlos cecil cesar chad charles charlie chester chris christian
christoph christopher chuck claude clarence clayton clifford clinton clive colin conrad constantine corey craig curtis cyril dale damian dan daniel
danny darren darryl dave david davit dean dennis derek desmond diego dieter dimitri dirk dmitri dmitry dominic don donald doug douglas duncan dwight earl
ed eddie edgar eduardo edward edwin elias elijah elliott emanuel emil emilio emmanuel enrique eric erik ernest ernesto eugene evan evgeny fabio
felipe felix ferdinand fernando floyd francis francisco franco frank franklin franz fred frederick friedrich fritz gabriel gareth garry gary
gavin gene geoffrey georg george georges gerald gerard gerhard gianni gilbert giorgi giovanni giuseppe glenn gordon graham greg gregory guillermo
gunther gustavo guy hamid hans harold harry harvey hassan hector heinrich helmut henri henry herbert herman horst howard hubert hugh hugo
humphrey hussein ian ibrahim igor ilya immanuel isaac ismail ivan jack jacob jacques jaime jake jakob jamal james jan jared jason javier jean
jeb jed jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joao joe joel johan johann johannes john johnny jon jonathan jorge jose josef
joseph josh joshua juan jules julian julio julius jurgen justin karim karl keith ken kenneth kevin khalid kirill klaus konstantin kurt kyle lamar lance
larry lars laurence lawrence lee leo leon leonard leonardo leonid leopold leroy leslie lester lewis liam lindsey lionel lloyd lorenzo lou louis luca
lucas luigi luis lukas luke magnus mahmoud malcolm manfred manuel marc marcel marco marcos marcus mario marius mark marlon marshall martin
marvin mathias matt matteo matthew maurice max maxim maximilian mehdi mel michael michel miguel mikael mike mikhail miles milton mitch mitt
mohamed mohammad mohammed morgan moses muhammad murray mustafa nathan nathaniel ned neil nelson neville nicholas nick nicolas nigel nikolai
nikos norbert norman oleg oliver omar oscar otto pablo paolo pascal patrick paul pavel pedro percy perry pete peter phil philip philippe
pierre piotr rafael ralph ramon randall randy raphael rashid raul ray raymond reginald reinhard rene rex reynaldo ricardo riccardo richard rick
rob robert roberto robin rod rodney rodrigo roger roland rolf roman ron ronald rory ross roy ruben rudolf rudy rupert russell ryan salman sam
samir samuel santiago saul scott sean sebastian sergei sergey sergio seth shane shaun shawn sidney silvio simon stan stanislav stanley
stefan stephen steve steven stewart stuart sven taylor ted terence terrence terry theo theodore thomas tim timothy tobias todd tom tomas tommy tony
travis trent trevor tyler ulrich umberto valery vasily vernon victor viktor vincent vitaly vladimir vladislav volodymyr walter warren wayne
wendell werner wesley wilfred wilhelm will willem william winston wolfgang woodrow xavier yuri yusuf yves zachary zbigniew"""

_EITHER = word_set("""alex andrea ashley chris dale dana gene jamie jan jean kim kit lee leslie lindsey lynn morgan nicola pat robin sam sasha shannon shelley
stacey sue taylor terry tracy whitney""")
"""Names that women and men bear: known as given names, but telling nothing."""

GIVEN = frozenset(_WOMEN.split()) | frozenset(_MEN.split()) | _EITHER
GENDER: dict[str, str] = {n: "f" for n in _WOMEN.split() if n not in _EITHER} | {n: "m" for n in _MEN.split() if n not in _EITHER}
"""Folded given name → "f" or "m"."""

_SHORT = """alexander alex sasha|albert al bert|andrew andy drew|anthony tony|barbara barb|benjamin ben benny|bernard bernie|catherine kate
cathy katie|charles charlie chuck|christine chris chrissy|christopher chris kit|cynthia cindy|daniel dan danny|david dave davy|deborah deb
debbie debra|donald don donny|dorothy dot|douglas doug|edward ed eddie ted ned|elizabeth liz beth betsy betty lisa eliza|eugene gene|francis
frank|franklin frank|frederick fred freddie|gerald gerry jerry|gregory greg|harold hal harry|henry harry hank|jacob jake|jacqueline jackie|james
jim jimmy jamie|jeffrey jeff|jennifer jen jenny|jeremiah jerry|jessica jess|john jack johnny jon|jonathan jon|joseph joe joey|joshua josh|judith
judy|katherine kate kathy katie|kathleen kathy|kenneth ken kenny|kimberly kim|lawrence larry|leonard len leo|louis lou|margaret maggie peggy meg
madge|martin marty|matthew matt|michael mike mick mickey|mitchell mitch|nancy nan|nathaniel nate nathan|nicholas nick|pamela pam|patricia pat patty
patti|patrick pat|peter pete|philip phil|raymond ray|rebecca becky|richard dick rick rich ricky|robert bob rob bobby robbie bert|ronald ron
ronnie|rudolph rudy|samantha sam|samuel sam|sandra sandy|stephanie steph|stephen steve|steven steve|susan sue susie|terence terry|theodore ted
teddy theo|theresa terry tess|thomas tom tommy|timothy tim|vincent vince|valerie val|victoria vicky|vladimir volodya vova|walter walt|willard
mitt|william bill will billy willie"""

SHORT: dict[str, frozenset[str]] = {}
"""Folded given name → the names it may be short for, itself included."""
for _row in _SHORT.replace("\n", " ").split("|"):
    _full, *_forms = _row.split()
    for _form in [_full, *_forms]:
        SHORT[_form] = SHORT.get(_form, frozenset({_form})) | {_full}
