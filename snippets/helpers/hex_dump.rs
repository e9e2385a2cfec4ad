/// The bytes as `hexdump -C` shows them.
fn go_hex_dump(bytes: &[u8]) -> String {
    let mut text = String::new();
    for (at, line) in bytes.chunks(16).enumerate() {
        text += &format!("{:08x} ", at * 16);
        for i in 0..16 {
            text += &line
                .get(i)
                .map_or(String::from("   "), |b| format!(" {b:02x}"));
            text += if i == 7 { " " } else { "" };
        }
        let shown = line.iter().map(|b| match b {
            b' '..=b'~' => char::from(*b),
            _ => '.',
        });
        text += &format!("  |{}|\n", shown.collect::<String>());
    }
    text
}
