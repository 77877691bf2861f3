import struct

from icons import ICNS_TYPES, icns, ico

SMALL, LARGE = b"\x89PNG small", b"\x89PNG the large one"


def test_a_windows_icon_lists_its_pictures_with_where_they_stand():
    made = ico({16: SMALL, 256: LARGE})
    assert struct.unpack("<HHH", made[:6]) == (0, 1, 2)
    for at, edge, png in ((6, 16, SMALL), (22, 0, LARGE)):
        width, height, _, _, _, bits, size, start = struct.unpack("<BBBBHHII", made[at : at + 16])
        assert (width, height, bits) == (edge, edge, 32)
        assert made[start : start + size] == png


def test_an_icon_for_macos_says_its_own_length_and_that_of_each_picture():
    made = icns({16: SMALL, 512: LARGE})
    assert made[:4] == b"icns"
    assert struct.unpack(">I", made[4:8])[0] == len(made)
    assert made[8:12] == ICNS_TYPES[16]
    size = struct.unpack(">I", made[12:16])[0]
    assert made[16 : 8 + size] == SMALL
    assert made[8 + size : 12 + size] == ICNS_TYPES[512]
