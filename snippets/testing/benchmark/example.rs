// show
#[divan::bench]
fn upper() -> String {
    divan::black_box("the quick brown fox").to_uppercase()
}

fn main() {
    divan::main();
}
// end
