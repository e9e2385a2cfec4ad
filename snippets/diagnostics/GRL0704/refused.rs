fn first_even(numbers: &[i32]) -> i32 {
    for number in numbers {
        if number % 2 != 0 {
            println!("odd: {number}");
        }
        return *number;
    }
    -1
}

fn main() {
    println!("{}", first_even(&[1, 2]));
}
