struct Name(&'static str);

fn main() {
    println!("{}", Name("Ada").0.len());
    println!("{}", Name("Ada"));
}
