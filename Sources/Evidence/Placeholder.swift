import Yams
import Crypto
enum Placeholder {}
