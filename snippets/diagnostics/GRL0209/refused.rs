// show
static CURRENT: u32 = 1;

fn reload(next: u32) {
    CURRENT = next;
}
// end

fn main() {
    reload(2);
}
