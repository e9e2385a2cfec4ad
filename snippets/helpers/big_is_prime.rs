// uses: num_bigint::BigInt
/// True for primes: Miller and Rabin's test with the first primes as bases.
fn go_big_is_prime(n: &BigInt) -> bool {
    let primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41];
    if *n < BigInt::from(2) {
        return false;
    }
    for prime in primes {
        if n % prime == BigInt::ZERO {
            return *n == BigInt::from(prime);
        }
    }
    let before: BigInt = n - 1;
    let twos = before.trailing_zeros().unwrap_or_default();
    let odd = &before >> twos;
    primes.iter().all(|&prime| {
        let mut power = BigInt::from(prime).modpow(&odd, n);
        let mut is_prime = power == BigInt::from(1) || power == before;
        for _ in 1..twos {
            power = power.modpow(&BigInt::from(2), n);
            is_prime |= power == before;
        }
        is_prime
    })
}
