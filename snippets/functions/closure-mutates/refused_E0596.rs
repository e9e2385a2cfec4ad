fn main() {
    let mut n = 0;
    let up = || n += 1;
    up();
    println!("{n}");
}
