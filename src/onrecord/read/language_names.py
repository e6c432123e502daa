"""English names of the languages that py3langid tells apart."""

NAMES = dict(
    row.split(" ", 1)
    for row in """af Afrikaans|am Amharic|an Aragonese|ar Arabic|as Assamese|az Azerbaijani|ba Bashkir|be Belarusian|bg Bulgarian|bn Bengali|bo Tibetan
br Breton|bs Bosnian|ca Catalan|cs Czech|cv Chuvash|cy Welsh|da Danish|de German|dz Dzongkha|el Greek|en English|eo Esperanto|es Spanish|et Estonian
eu Basque|fa Persian|fi Finnish|fo Faroese|fr French|fy Frisian|ga Irish|gd Scottish Gaelic|gl Galician|gu Gujarati|ha Hausa|he Hebrew|hi Hindi
hr Croatian|ht Haitian Creole|hu Hungarian|hy Armenian|id Indonesian|ig Igbo|is Icelandic|it Italian|ja Japanese|jv Javanese|ka Georgian|kk Kazakh
km Khmer|kn Kannada|ko Korean|ku Kurdish|ky Kyrgyz|la Latin|lb Luxembourgish|lo Lao|lt Lithuanian|lv Latvian|mg Malagasy|mi Maori|mk Macedonian
ml Malayalam|mn Mongolian|mr Marathi|ms Malay|mt Maltese|my Burmese|nb Norwegian|ne Nepali|nl Dutch|nn Norwegian|no Norwegian|oc Occitan|or Odia
pa Punjabi|pl Polish|ps Pashto|pt Portuguese|qu Quechua|ro Romanian|ru Russian|rw Kinyarwanda|sa Sanskrit|se Northern Sami|si Sinhala|sk Slovak
sl Slovenian|so Somali|sq Albanian|sr Serbian|su Sundanese|sv Swedish|sw Swahili|ta Tamil|te Telugu|tg Tajik|th Thai|tk Turkmen|tl Tagalog|tr Turkish
tt Tatar|ug Uyghur|uk Ukrainian|ur Urdu|uz Uzbek|vi Vietnamese|vo Volapük|wa Walloon|xh Xhosa|yi Yiddish|yo Yoruba|zh Chinese|zu Zulu""".replace(
        "\n", "|"
    ).split("|")
)
"""Language code → name."""
