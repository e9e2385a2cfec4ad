enum Color {
    Red,
    Green,
}
fn name(color: Color) -> &'static str {
    match color {
        Color::Red => "red",
    }
}
fn main() {
    name(Color::Red);
    name(Color::Green);
}
