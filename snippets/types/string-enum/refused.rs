enum Color {
    Red,
}

fn paint(color: Color) -> &'static str {
    match color {
        Color::Red => "red",
    }
}

// show
fn main() {
    println!("{}", paint("red"));
    println!("{}", paint(Color::Red));
}
// end
