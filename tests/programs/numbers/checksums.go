package main

import "fmt"

var crcTable [256]uint32

func init() {
	for i := range crcTable {
		word := uint32(i)
		for j := 0; j < 8; j++ {
			if word&1 == 1 {
				word = word>>1 ^ 0xedb88320
			} else {
				word >>= 1
			}
		}
		crcTable[i] = word
	}
}

func crc32(s string) uint32 {
	crc := ^uint32(0)
	for i := 0; i < len(s); i++ {
		crc = crcTable[byte(crc)^s[i]] ^ crc>>8
	}
	return ^crc
}

func adler32(data []byte) uint32 {
	a, b := uint32(1), uint32(0)
	for _, x := range data {
		a = (a + uint32(x)) % 65521
		b = (b + a) % 65521
	}
	return b<<16 | a
}

func djb2(s string) (h uint32) {
	h = 5381
	for _, c := range []byte(s) {
		h = h<<5 + h + uint32(c)
	}
	return
}

func javaHash(s string) int32 {
	var h int32
	for _, r := range s {
		h = 31*h + r
	}
	return h
}

func fletcher16(data []byte) uint16 {
	var s1, s2 uint16
	for _, b := range data {
		s1 = (s1 + uint16(b)) % 255
		s2 = (s2 + s1) % 255
	}
	return s2<<8 | s1
}

func murmurMix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

func lrc(s string) (sum byte) {
	for i := range len(s) {
		sum += s[i]
	}
	return -sum
}

func main() {
	text := "The quick brown fox jumps over the lazy dog"
	fmt.Printf("%X %08x\n", crc32(text), crc32(""))
	fmt.Printf("%#x %d %d\n", adler32([]byte("Wikipedia")), djb2(text), javaHash(text))
	fmt.Printf("%04X %02x\n", fletcher16([]byte("abcde")), lrc(text))
	fmt.Println(murmurMix(1), murmurMix(^uint64(0)), int64(murmurMix(42)))
	h := int64(17)
	for i := int64(0); i < 50; i++ {
		h = h*6364136223846793005 + i
	}
	fmt.Println(h, int32(h), uint8(h>>60), h>>60)
}
