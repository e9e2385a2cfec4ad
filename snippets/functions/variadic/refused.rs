fn sum(numbers: &[i64]) -> i64 {
    numbers.iter().sum()
}

// show
fn main() {
    println!("{}", sum(&[1], 2, 3));
}
// end
