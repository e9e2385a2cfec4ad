// show
static COUNT: u64 = 0;

fn main() {
    COUNT = 1;
}
// end
