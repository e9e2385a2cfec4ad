// show
struct Job {
    name: String,
}

fn main() {
    let jobs = vec![
        Job {
            name: String::new()
        };
        3
    ];
    println!("{}", jobs[0].name);
}
// end
