/// A file's kind and permissions as Go prints them: "-rw-r--r--".
fn go_file_mode(mode: u32) -> String {
    let kind = match mode {
        _ if mode >> 31 == 1 => 'd',
        _ if mode >> 27 & 1 == 1 => 'L',
        _ => '-',
    };
    let bits = (0..9).rev().zip("rwxrwxrwx".chars());
    let bits = bits.map(|(bit, letter)| if mode >> bit & 1 == 1 { letter } else { '-' });
    std::iter::once(kind).chain(bits).collect()
}
