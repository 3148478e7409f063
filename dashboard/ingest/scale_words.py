"""Answer scales in words, worst to best, in English, French, German and Spanish."""

from typing import Final

# One scale a line, its points divided by a bar; / divides spellings of one point.
_SCALES: Final = """
strongly disagree|disagree|neither agree nor disagree/neutral/neither/undecided/neither disagree nor agree|agree|strongly agree
strongly disagree|somewhat disagree/slightly disagree/tend to disagree|neither agree nor disagree/neutral/neither|somewhat agree/slightly agree/tend to agree|strongly agree
strongly disagree|disagree|somewhat disagree/slightly disagree|neither agree nor disagree/neutral/neither|somewhat agree/slightly agree|agree|strongly agree
completely disagree/totally disagree/fully disagree|disagree|neutral/neither agree nor disagree|agree|completely agree/totally agree/fully agree
sd|d|n|a|sa
very dissatisfied/extremely dissatisfied|dissatisfied/somewhat dissatisfied|neutral/neither satisfied nor dissatisfied|satisfied/somewhat satisfied|very satisfied/extremely satisfied
very poor/terrible/awful|poor/bad|fair/average/ok/okay/neutral|good|excellent/very good/great
poor|fair|good|very good|excellent
never|rarely/seldom|sometimes/occasionally|often/usually/frequently|always
very unlikely/extremely unlikely|unlikely/somewhat unlikely|neutral/neither likely nor unlikely|likely/somewhat likely|very likely/extremely likely
not at all likely|slightly likely|moderately likely/somewhat likely|very likely|extremely likely
not at all|slightly/a little/to a small extent|moderately/somewhat/to some extent|very/very much/a lot/to a large extent|extremely/completely/to a very large extent
not at all satisfied|slightly satisfied|moderately satisfied/somewhat satisfied|very satisfied|extremely satisfied/completely satisfied
very difficult|somewhat difficult/difficult|neither easy nor difficult/neutral|somewhat easy/easy|very easy
very unfavorably/very unfavourably|somewhat unfavorably/somewhat unfavourably|neither favorably nor unfavorably (neutral)/neither favorably nor unfavorably/neutral|somewhat favorably/somewhat favourably|very favorably/very favourably
not satisfied|somewhat satisfied|satisfied|very satisfied
very unsatisfied/very unsatisfactory|unsatisfied/unsatisfactory|neutral/neither|satisfied/satisfactory|very satisfied/very satisfactory
extremely unhappy|very unhappy|unhappy|neutral|happy|very happy|extremely happy
very unhappy|unhappy|neutral/neither happy nor unhappy/ok|happy|very happy
very bad|bad|neutral/average/ok/okay|good|very good
very low|low|moderate/medium/average/neutral|high|very high
poor|average|good|excellent
very poor|poor|neither good nor poor|good|very good
definitely not/definitely no|probably not/probably no|might or might not/maybe/unsure|probably yes/probably|definitely yes/definitely
definitely would not|probably would not|might or might not|probably would|definitely would
extremely unlikely|somewhat unlikely|neither likely nor unlikely|somewhat likely|extremely likely
not at all important|slightly important|moderately important|very important|extremely important
never|almost never|sometimes|fairly often/often|very often
none of the time|a little of the time/rarely|some of the time|most of the time|all of the time
disagree strongly|disagree/disagree a little|neither agree nor disagree|agree/agree a little|agree strongly
extremely bad|somewhat bad|neither good nor bad|somewhat good|extremely good
does not meet expectations/needs improvement|partially meets expectations|meets expectations/fully meets|exceeds expectations/exceeds
much worse|worse/somewhat worse|about the same/the same|better/somewhat better|much better
one|two|three|four|five
one star|two stars|three stars|four stars|five stars
1 star/1 stars|2 stars/2 star|3 stars/3 star|4 stars/4 star|5 stars/5 star
★|★★|★★★|★★★★|★★★★★
pas du tout d'accord/tout à fait en désaccord/fortement en désaccord|pas d'accord/plutôt pas d'accord/plutôt en désaccord/en désaccord|ni d'accord ni pas d'accord/neutre/ni en accord ni en désaccord/ni d'accord, ni pas d'accord|d'accord/plutôt d'accord/en accord|tout à fait d'accord/fortement d'accord/totalement d'accord
très insatisfait/très insatisfaite|insatisfait/insatisfaite/plutôt insatisfait|neutre/ni satisfait ni insatisfait|satisfait/satisfaite/plutôt satisfait|très satisfait/très satisfaite
non, pas du tout|plutôt non|plutôt oui|oui, tout à fait
pas du tout satisfait|peu satisfait/plutôt pas satisfait|moyennement satisfait/neutre|plutôt satisfait/satisfait|tout à fait satisfait/très satisfait
pas du tout d'accord|plutôt pas d'accord|plutôt d'accord|tout à fait d'accord
jamais|rarement|parfois/quelquefois|souvent|toujours
très mauvais|mauvais|moyen|bon|excellent/très bon
pas du tout|un peu|moyennement|beaucoup|énormément
stimme gar nicht zu/stimme überhaupt nicht zu/stimme nicht zu|stimme eher nicht zu|teils, teils/teils/teils/teils-teils/neutral/weder noch/unentschieden|stimme eher zu|stimme voll zu/stimme voll und ganz zu/stimme völlig zu/stimme zu
stimme gar nicht zu/stimme überhaupt nicht zu|stimme nicht zu/stimme eher nicht zu|teils, teils/teils-teils/neutral/weder noch/stimme weder zu noch nicht zu|stimme zu/stimme eher zu|stimme voll zu/stimme voll und ganz zu/stimme völlig zu
trifft gar nicht zu/trifft überhaupt nicht zu/trifft nicht zu|trifft eher nicht zu|teils, teils/teils-teils/teils teils/neutral|trifft eher zu|trifft voll zu/trifft voll und ganz zu/trifft völlig zu/trifft zu
sehr unzufrieden|unzufrieden/eher unzufrieden|neutral/teils, teils|zufrieden/eher zufrieden|sehr zufrieden
nein, gar nicht/nein|eher nein|teils, teils|eher ja|ja, völlig/ja
lehne stark ab|lehne ab|neutral|stimme zu|stimme stark zu
nie|selten|manchmal/gelegentlich|oft/häufig|immer
sehr schlecht|schlecht|mittel/mittelmäßig|gut|sehr gut
muy en desacuerdo/totalmente en desacuerdo|en desacuerdo|ni de acuerdo ni en desacuerdo/neutral/indiferente|de acuerdo|muy de acuerdo/totalmente de acuerdo
totalmente en desacuerdo|en desacuerdo|neutral/ni de acuerdo ni en desacuerdo|de acuerdo|totalmente de acuerdo/completamente de acuerdo
muy mala|mala|regular|buena|muy buena/excelente
muy insatisfecho/muy insatisfecha|insatisfecho/insatisfecha|neutral/ni satisfecho ni insatisfecho|satisfecho/satisfecha|muy satisfecho/muy satisfecha
nunca|raramente/rara vez|a veces/algunas veces|a menudo/frecuentemente|siempre
muy malo|malo|regular|bueno|excelente/muy bueno
nada|poco|algo|bastante|mucho
muy deficiente/muy mala/pésima|deficiente/mala|regular/aceptable|buena|muy buena/excelente
deficiente/mala/malo|regular/aceptable|buena/bueno|muy buena/muy bueno|excelente
pésimo/muy malo|malo/deficiente|regular/aceptable|bueno|muy bueno/excelente
nunca|rara vez/casi nunca|a veces|frecuentemente/casi siempre|muy frecuentemente/siempre
muy improbable|improbable|neutral/ni probable ni improbable|probable|muy probable
nada satisfecho|poco satisfecho|algo satisfecho/neutral|satisfecho|muy satisfecho
très mauvaise|mauvaise|moyenne/correcte|bonne|très bonne/excellente
jamais|rarement|parfois|souvent|très souvent
ungenügend|mangelhaft|ausreichend|befriedigend|gut|sehr gut
gar nicht zufrieden/überhaupt nicht zufrieden|wenig zufrieden|teilweise zufrieden/neutral|zufrieden|sehr zufrieden
never|rarely|occasionally/sometimes|frequently|very frequently
not at all|not much|some|a lot
novice|intermediate|advanced|expert
"""  # noqa: E501

# "teils/teils" holds the sign that divides spellings.
_BOTH: Final = (("teils/teils", "teils, teils"),)


def _points(line: str) -> dict[str, float]:
    spelled = {
        word: float(point)
        for point, words in enumerate(line.split("|"), 1)
        for word in words.split("/")
    }
    return spelled | {new: spelled[old] for new, old in _BOTH if old in spelled}


SCALES: Final = tuple(_points(line) for line in _SCALES.strip().splitlines())

# Both sides of satisfaction, where a file knows no other answer.
TWO_SIDED: Final = (
    ("satisfied", 5.0),
    ("dissatisfied", 1.0),
    ("neutral or dissatisfied", 1.0),
    ("not satisfied", 1.0),
    ("happy", 5.0),
    ("unhappy", 1.0),
    ("zufrieden", 5.0),
    ("unzufrieden", 1.0),
    ("satisfait", 5.0),
    ("insatisfait", 1.0),
    ("satisfecho", 5.0),
    ("insatisfecho", 1.0),
)

# A rating that only knows two sides counts as the ends of five points.
GOOD_BAD: Final = (
    ("good", 5.0),
    ("good_with_comment", 5.0),
    ("bad", 1.0),
    ("bad_with_comment", 1.0),
    ("positive", 5.0),
    ("negative", 1.0),
    ("thumbs_up", 5.0),
    ("thumbs_down", 1.0),
    ("gut", 5.0),
    ("schlecht", 1.0),
    ("bien", 5.0),
    ("mal", 1.0),
    ("bon", 5.0),
    ("mauvais", 1.0),
)
