// show
fn main() {
    std::thread::sleep(10);
}
// end
