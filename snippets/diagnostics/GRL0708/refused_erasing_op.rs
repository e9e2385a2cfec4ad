fn main() {
    let mode = std::env::args().count();
    println!("{}", mode & 0);
}
