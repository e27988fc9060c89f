"""How numbers are stored in the tables of ICU, for make_icu_tables.py and nfc_data.py."""


def varint(number):
    """The bytes of a number: seven bits each, the low ones first, the top bit set if another byte follows."""
    out = []
    while number >= 0x80:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return out + [number]


def difference(number):
    """The bytes of a number with a sign: 0, -1, 1, -2, 2 are stored as 0, 1, 2, 3, 4."""
    return varint(2 * number if number >= 0 else -2 * number - 1)


def rows(name, numbers, kind='unsigned char'):
    """The C++ definition of an array."""
    numbers = [str(n) for n in numbers]
    lines = ''.join('    ' + ','.join(numbers[i:i + 32]) + ',\n' for i in range(0, len(numbers), 32))
    return f'const {kind} khulasa_icu_{name}[] = {{\n{lines}}};\n'
