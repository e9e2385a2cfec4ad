fn main() {
    let percent: u32;
    if std::env::args().len() > 1 {
        percent = 10;
    }
    println!("{percent}");
}
