/// True for letters, marks, numbers, punctuation, symbols and the blank.
fn go_is_print(c: char) -> bool {
    let code = c as u32;
    let is_format = matches!(code, 0xad | 0x600..=0x605 | 0x61c | 0x180e | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfeff | 0xfff9..=0xfffb);
    let is_private =
        matches!(code, 0xe000..=0xf8ff | 0xf0000..=0x10ffff) || code & 0xfffe == 0xfffe;
    c == ' ' || !(c.is_control() || c.is_whitespace() || is_format || is_private)
}
