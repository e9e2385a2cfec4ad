fn main() {
    let rows = vec![1, 2];
    let wanted: i32 = 2;
    println!("{}", rows.len() == wanted);
}
