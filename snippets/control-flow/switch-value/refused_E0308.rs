fn main() {
    let code = std::env::args().count();
    let text = match code {
        1 => "one",
        _ => 2,
    };
    println!("{text}");
}
