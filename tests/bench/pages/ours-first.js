import 'padang-map';
