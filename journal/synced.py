"""Folders that are copied behind the journal's back: by a synchronising service, or over a network.

Light, as journal/due.py tells why.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# How the folders of a service are called; more may follow after a blank: "OneDrive - Lindner", "Dropbox (Personal)".
_FOLDERS = (
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("syncthing", "Syncthing"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("pclouddrive", "pCloud"),
    ("seafile", "Seafile"),
)
# What a service leaves in the topmost folder it looks after. A home holds a folder .dropbox without being synced.
_MARKS = (
    (".dropbox", "Dropbox", os.path.isfile),
    (".dropbox.cache", "Dropbox", os.path.isdir),
    (".stfolder", "Syncthing", os.path.exists),
    (".owncloudsync.log", "ownCloud", os.path.isfile),
    (".nextcloudsync.log", "Nextcloud", os.path.isfile),
    (".csync_journal.db", "ownCloud", os.path.isfile),
)
_NETWORKS = (
    ("nfs", "NFS"),
    ("cifs", "SMB"),
    ("smb", "SMB"),
    ("fuse.sshfs", "SSHFS"),
    ("fuse.rclone", "rclone"),
    ("fuse.davfs", "WebDAV"),
    ("fuse.gvfsd", "GVfs"),
    ("davfs", "WebDAV"),
    ("9p", "9P"),
)
_CONFLICT = ("conflict", "konflikt", "conflit", "conflicto")


def synced_by(path: str | os.PathLike[str], *, mounts: str = "/proc/self/mounts") -> str | None:
    """What copies the folder that the file lies in, by the name people know it by; None for a folder of its own.

    `mounts` is where the system lists its file systems; where there is no such list, networks are not noticed.
    """
    real = os.path.realpath(path)
    return _by_name(real) or _by_mark(real) or _by_network(real, mounts)


def conflict_copy(path: str | os.PathLike[str]) -> str | None:
    """The name of a second version of the file that a service has put beside it because it could not decide; or None.

    Names that people give as well, such as "journal 2.db", count only in a folder that is synced.
    """
    folder, name = os.path.split(os.path.abspath(path))
    stem, ending = os.path.splitext(name)
    try:
        beside = sorted(os.listdir(folder))
    except OSError:
        return None
    doubtful = []
    for other in beside:
        if other == name or not other.startswith(stem) or not other.endswith(ending):
            continue
        rest = other[len(stem) : len(other) - len(ending)]
        if rest[:1] in (" ", ".", "_", "-") and any(word in rest.lower() for word in _CONFLICT):
            return other
        if _is_counted(rest) or rest == f"-{os.uname().nodename if hasattr(os, 'uname') else ''}":
            doubtful.append(other)
    return doubtful[0] if doubtful and synced_by(path) else None


def _is_counted(rest: str) -> bool:
    """As iCloud ("journal 2.db") and Google Drive ("journal (1).db") have it."""
    counted = rest[2:-1] if rest.startswith(" (") and rest.endswith(")") else rest[1:] if rest[:1] == " " else ""
    return counted.isdecimal()


def _by_name(real: str) -> str | None:
    for part in os.path.dirname(real).lower().split(os.sep):
        for name, service in _FOLDERS:
            if part == name or part.startswith(f"{name} "):
                return service
    return None


def _by_mark(real: str) -> str | None:
    for folder in _folders_above(real):
        for name, service, is_there in _MARKS:
            if is_there(os.path.join(folder, name)):
                return service
        # The folders right below the root are large, and nobody syncs them.
        if os.path.dirname(os.path.dirname(folder)) != os.path.dirname(folder) and _has_sync_list(folder):
            return "Nextcloud"
    return None


def _has_sync_list(folder: str) -> bool:
    try:
        return any(name.startswith((".sync_", "._sync_")) and name.endswith(".db") for name in os.listdir(folder))
    except OSError:
        return False


def _folders_above(real: str) -> Iterator[str]:
    folder = os.path.dirname(real)
    while folder != os.path.dirname(folder):
        yield folder
        folder = os.path.dirname(folder)


def _by_network(real: str, mounts: str) -> str | None:
    try:
        with open(mounts, "rb") as file:
            lines = file.read().splitlines()
    except OSError:
        return None
    here, nearest, kind = os.fsencode(real) + b"/", b"", b""
    for line in lines:
        fields = line.split(b" ")
        if len(fields) < 3:
            continue
        place = _unescaped(fields[1]).rstrip(b"/") + b"/"
        # Of several at one place the last one covers the others.
        if here.startswith(place) and len(place) >= len(nearest):
            nearest, kind = place, fields[2]
    found = kind.decode("ascii", "replace").lower()
    return next((name for begins, name in _NETWORKS if found.startswith(begins)), None)


def _unescaped(raw: bytes) -> bytes:
    for letter in (b" ", b"\t", b"\n", b"\\"):
        raw = raw.replace(b"\\%03o" % ord(letter), letter)
    return raw
