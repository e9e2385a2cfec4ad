enum Color {
    Red,
    Green,
}
fn paint(color: Color) -> &'static str {
    match color {
        Color::Red => "red",
    }
}
fn main() {
    println!("{} {}", paint(Color::Red), paint(Color::Green));
}
