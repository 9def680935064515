"""Wire for teleprinters, ANPA 1312 and IPTC 7901: its frames and fields."""
