fn largest(numbers: &[i64]) -> i64 {
    numbers.iter().copied().max().unwrap_or(0)
}

// show
fn main() {
    let numbers = vec![1, 2];
    println!("{}", largest(numbers));
}
// end
