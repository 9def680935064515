"""What a mail carries besides its text: pictures, videos, sounds, files and other mails."""

from email.message import Message as Mail

from wire.domain.formats.common import conventions
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.mail import mail_header
from wire.domain.formats.common.mail.mail_text import TEXTS
from wire.domain.message import Media


def read(mail: Mail) -> tuple[tuple[Media, ...], tuple[str, ...]]:
    """Pictures, videos and sounds as media by their names; the names of all other parts that are no text."""
    media, named = list[Media](), list[str]()
    for part in mail.walk():
        name, type_ = mail_header.printable(part.get_filename()), line(part.get_content_type())
        if type_ == "message/rfc822":
            inner = [one for one in part.get_payload() if isinstance(one, Mail)]
            named += [mail_header.printable(one.get("Subject")) or "a mail" for one in inner]
        elif part.is_multipart() or (type_ in TEXTS and not name):
            continue
        elif kind := conventions.medium(type_):
            caption = mail_header.printable(part.get("Content-Description")) or name or type_
            headline = name if caption != name else ""
            media.append(Media(type=kind, id=name, headline=headline, caption=caption, mime_type=type_))
        else:
            named.append(name or type_)
    return tuple(media), tuple(named)
