fn main() {
    for i in 0..3 {
        let stop = || {
            if i == 1 {
                break;
            }
        };
        stop();
    }
}
