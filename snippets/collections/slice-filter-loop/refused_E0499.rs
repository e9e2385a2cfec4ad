fn main() {
    let mut numbers = vec![1, 2, 3];
    for n in numbers.iter_mut() {
        if *n > 1 {
            numbers.push(*n);
        }
    }
}
