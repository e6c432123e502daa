"""GUM's tables as text and mentions again."""

from evaluation.mentions import read

XML = """<text id="t" partition="dev">
<head>
Pier	NN
row	NN
</head>
<p>
"	``
I	PP
do	VV
n't	RB
pay	VV
,	,
"	''
said	VV
Roe	NP
&apos;s	POS
son	NN
(	(
9	CD
)	)
.	.
</p>
</text>"""
COREF = """# begin document t
0	Pier	(abstract-1
1	row	abstract-1)
2	"	_
3	I	(person-2)
4	do	_
5	n't	_
6	pay	_
7	,	_
8	"	_
9	said	_
10	Roe	(person-2(person-3-Ann_Roe
11	's	person-3-Ann_Roe)
12	son	person-2)
13	(	_
14	9	_
15	)	_
16	.	_
# end document"""


def test_text_and_mentions() -> None:
    """Words stand as a report prints them, and every mention, nested ones too, keeps its place and entity."""
    document = read("t", XML.splitlines(), COREF.splitlines())
    assert document.text == "Pier row\n\n\"I don't pay,\" said Roe's son (9)."
    told = {document.text[start:end]: entity for (start, end), entity in document.mentions.items()}
    assert told == {"Pier row": "1", "I": "2", "Roe's": "3", "Roe's son": "2"}
