enum Color {
    Red,
    Green,
}
fn main() {
    let color = 1 as Color;
    println!("{}", matches!(color, Color::Red | Color::Green));
}
