// show
pub fn upper(b: u8) -> u8 {
    b.to_ascii_uppercase() // b'a' is a u8 literal, 'a' is a char
}

pub fn next(c: char) -> Option<char> {
    char::from_u32(u32::from(c) + 1)
}

pub fn digit(c: char) -> Option<u32> {
    c.to_digit(10)
}
// end
