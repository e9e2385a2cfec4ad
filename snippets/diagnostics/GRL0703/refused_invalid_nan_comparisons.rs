fn main() {
    let value = 1.0_f64;
    println!("{}", value == f64::NAN);
}
