fn main() {
    let mut total = 0;
    std::thread::scope(|scope| {
        scope.spawn(|| println!("{total}"));
        total = 1;
    });
}
