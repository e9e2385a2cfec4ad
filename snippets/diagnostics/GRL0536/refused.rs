fn main() {
    let client: &str;
    if std::env::args().count() > 1 {
        let client = "traced";
        println!("{client}");
    }
    println!("{client}");
}
