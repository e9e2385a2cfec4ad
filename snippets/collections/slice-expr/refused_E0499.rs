fn main() {
    let mut numbers = [1, 2, 3, 4];
    let left = &mut numbers[..2];
    let right = &mut numbers[2..];
    left[0] = right[0];
}
