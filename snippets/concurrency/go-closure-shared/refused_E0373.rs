fn main() {
    let mut total = 0;
    std::thread::spawn(|| total += 1);
}
