fn main() {
    let percent = if std::env::args().len() > 1 {
        10
    } else {
        "none"
    };
    println!("{percent}");
}
