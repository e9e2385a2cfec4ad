fn scale(width: f64) -> f64 {
    let factor: f64 = 1 / 2;
    width * factor
}
fn main() {
    println!("{}", scale(3.0));
}
