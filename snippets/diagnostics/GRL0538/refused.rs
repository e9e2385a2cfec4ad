fn main() {
    let mut numbers = [1, 2, 3];
    for number in &numbers {
        numbers[2] = 10;
        println!("{number}");
    }
}
