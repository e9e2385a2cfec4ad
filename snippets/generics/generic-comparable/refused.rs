// show
struct Job {
    name: String,
}

fn main() {
    let a = Job { name: "a".into() };
    let b = Job { name: "b".into() };
    println!("{} {}", a.name, b.name);
    println!("{}", a == b);
}
// end
