fn main() {
    let mut n = 0;
    let mut up = || n += 1;
    println!("{n}");
    up();
}
