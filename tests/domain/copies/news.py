"""News in several languages, and what a later text is to an earlier one of which one place was changed."""

from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.relation import relation

TRIAL = (
    "A court in Rome on Monday convicted former minister Carlo Bianchi of bribery after a trial of eleven months that "
    "gripped the country. Judges deliberated for hours before they read the verdict to a silent room at the palace of "
    "justice. Bianchi, who led the transport ministry until last year, had always said that the payments were loans "
    "from a friend. His lawyer Giulia Ferri spoke of a long day and thanked the family. Prosecutors had asked for six "
    "years in prison and a fine for the former minister, who will decide in the coming days what he does next."
)
VOTE = (
    "Der Bundestag in Berlin hat am Montag nach langer Debatte das Gesetz über neue Straßen gebilligt, das die "
    "Regierung im Herbst vorgelegt hatte. Die Opposition sprach von einem schwarzen Tag. Der Minister sagte, nun könne "
    "der Bau der Brücken beginnen, auf die das Land seit Jahren wartet."
)
FINAL = (
    "Le club de Lyon a gagné dimanche la finale de la coupe après une longue prolongation devant une foule immense "
    "venue de toute la région. L'entraîneur a salué ses joueurs et promis une grande fête sur la place de la ville."
)
MARKET = (
    "LA BOLSA de Madrid subió con fuerza el lunes después de que el banco central hablara de una economía más "
    "sólida de lo esperado. Los analistas dijeron que los inversores esperaban una señal desde hace semanas y que la "
    "reacción no sorprendió a nadie en la plaza."
)
CHINESE = (
    "法院星期一判定前部长张伟受贿罪成立，审判持续了很多个月，律师表示会考虑是否上诉，民众在法院门外等候消息。"
)


def kind(earlier: str, later: str, headlines: tuple[str, str] = ("", ""), language: str = "en") -> str:
    found = relation(
        Fingerprint.of(earlier, headlines[0], language), Fingerprint.of(later, headlines[1], language)
    )
    return found.kind if found else ""


def changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)
